"use client";

import DesktopOutlined from "@ant-design/icons/DesktopOutlined";
import MoonOutlined from "@ant-design/icons/MoonOutlined";
import SunOutlined from "@ant-design/icons/SunOutlined";
import { Dropdown } from "antd";
import { useTranslations } from "next-intl";
import { THEME_CHOICES } from "../preferences/theme-choice.ts";
import { useTheme } from "../preferences/theme-provider.tsx";
import styles from "./top-bar.module.css";

const ICONS = { light: <SunOutlined />, dark: <MoonOutlined />, system: <DesktopOutlined /> } as const;

/** Light, dark, or as the system is; on a phone it stands under Account. */
export function ThemeMenu() {
  const t = useTranslations("shell.theme");
  const { choice, choose } = useTheme();
  const items = THEME_CHOICES.map((key) => ({ key, label: t(key), icon: ICONS[key], onClick: () => choose(key) }));
  return (
    <Dropdown trigger={["click"]} menu={{ items, selectable: true, selectedKeys: [choice] }}>
      <button
        type="button"
        className={`${styles.button} ${styles.wideOnly}`}
        aria-label={`${t("label")}: ${t(choice)}`}
        title={t("label")}
      >
        {ICONS[choice]}
      </button>
    </Dropdown>
  );
}
