"use client";

import CheckOutlined from "@ant-design/icons/CheckOutlined";
import CloudUploadOutlined from "@ant-design/icons/CloudUploadOutlined";
import WarningOutlined from "@ant-design/icons/WarningOutlined";
import { useFormatter, useTranslations } from "next-intl";
import { useStore } from "zustand";
import type { DraftKeeper } from "./draft-keeper.ts";
import styles from "./draft-status.module.css";
import { isUnsaved } from "./draft-sync.ts";

/** In a word: saved, saving, or not saved and why. */
export function DraftStatus({ keeper, savedAt }: { keeper: DraftKeeper; savedAt: string }) {
  const t = useTranslations("designer.draft");
  const format = useFormatter();
  const sync = useStore(keeper.sync);
  if (sync.status.type === "stale" && sync.status.putOff) {
    return (
      <button type="button" className={styles.link} onClick={() => keeper.tell({ type: "ask_again" })}>
        <WarningOutlined /> {t("notSavedNewer")}
      </button>
    );
  }
  const time = format.dateTime(new Date(sync.savedAt ?? savedAt), { timeStyle: "short" });
  if (!isUnsaved(sync)) {
    return (
      <span className={styles.status}>
        <CheckOutlined aria-hidden /> {t("saved", { time })}
      </span>
    );
  }
  const held = sync.unreachable !== null || ["stale", "signed_out", "refused"].includes(sync.status.type);
  return (
    <span className={styles.status}>
      {held ? <WarningOutlined aria-hidden /> : <CloudUploadOutlined aria-hidden />} {t(held ? "notSaved" : "saving")}
    </span>
  );
}
