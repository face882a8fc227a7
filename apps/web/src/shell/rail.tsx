"use client";

import MenuFoldOutlined from "@ant-design/icons/MenuFoldOutlined";
import MenuUnfoldOutlined from "@ant-design/icons/MenuUnfoldOutlined";
import { Drawer } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RAIL_COOKIE, rememberPreference } from "../preferences/cookies.ts";
import styles from "./rail.module.css";
import { RailList } from "./rail-list.tsx";

type Props = { startsNarrow: boolean; open: boolean; onClose: () => void };

/** The way around: beside the page where there is room, in a drawer on a phone. */
export function Rail({ startsNarrow, open, onClose }: Props) {
  const t = useTranslations("shell");
  const [narrow, setNarrow] = useState(startsNarrow);
  const toggle = () => {
    rememberPreference(RAIL_COOKIE, narrow ? "wide" : "narrow");
    setNarrow(!narrow);
  };
  return (
    <>
      <nav aria-label={t("rail")} className={`${styles.rail} ${styles.beside} ${narrow ? styles.narrow : ""}`}>
        <RailList narrow={narrow} />
        <button type="button" className={styles.toggle} onClick={toggle} aria-label={t(narrow ? "expand" : "collapse")}>
          {narrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        </button>
      </nav>
      <Drawer
        open={open}
        onClose={onClose}
        placement="left"
        size={260}
        title={t("rail")}
        rootClassName={styles.drawer ?? ""}
        styles={{ body: { padding: 0 } }}
      >
        <nav aria-label={t("rail")} className={styles.rail}>
          <RailList narrow={false} onGo={onClose} />
        </nav>
      </Drawer>
    </>
  );
}
