"use client";

import LogoutOutlined from "@ant-design/icons/LogoutOutlined";
import UserOutlined from "@ant-design/icons/UserOutlined";
import { Dropdown } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { signOut } from "../auth/auth-calls.ts";
import { useReader } from "./reader-provider.tsx";
import styles from "./top-bar.module.css";

/** The person's own things. */
export function PersonMenu() {
  const t = useTranslations("shell.person");
  const router = useRouter();
  const { name, email, environment } = useReader();
  const leave = async () => {
    await signOut();
    // A whole new page: nothing of this person stays in the memory of the old one.
    window.location.assign("/sign-in");
  };
  const items = [
    { key: "who", label: email, disabled: true },
    { type: "divider" as const },
    {
      key: "account",
      icon: <UserOutlined />,
      label: t("account"),
      onClick: () => router.push(`/${environment}/account`),
    },
    { key: "leave", icon: <LogoutOutlined />, label: t("signOut"), onClick: () => void leave() },
  ];
  return (
    <Dropdown trigger={["click"]} menu={{ items }}>
      <button type="button" className={styles.button} aria-label={`${t("menu")}: ${name}`}>
        <UserOutlined />
        <span className={`${styles.name} ${styles.wideOnly}`}>{name}</span>
      </button>
    </Dropdown>
  );
}
