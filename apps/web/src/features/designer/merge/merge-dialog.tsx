"use client";

import { Modal, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import type { DraftKeeper } from "../draft/draft-keeper.ts";
import type { ServerDraft } from "../draft/draft-sync.ts";
import { ConflictRow } from "./conflict-row.tsx";
import styles from "./merge.module.css";
import { useMerge } from "./use-merge.ts";

type Props = { readonly keeper: DraftKeeper; readonly newer: ServerDraft; readonly onClose: () => void };

/** Brings a newer draft and what was done here together: what clashes is chosen, the rest is kept from both. */
export function MergeDialog({ keeper, newer, onClose }: Props) {
  const t = useTranslations("merge");
  const common = useTranslations("common");
  const merging = useMerge(keeper, newer.graph);
  const isDecided = merging?.conflicts.every(({ key }) => merging.chosen.has(key)) ?? false;
  const finish = () => {
    if (merging) keeper.tell({ type: "merged", graph: merging.graph });
    onClose();
  };
  return (
    <Modal
      open
      width="min(720px, 94vw)"
      title={t("title")}
      okText={t("confirm")}
      cancelText={common("cancel")}
      okButtonProps={{ disabled: !isDecided }}
      onOk={finish}
      onCancel={onClose}
    >
      {!merging && <Skeleton active aria-label={t("waiting")} />}
      {merging && (
        <>
          {merging.hasBase && (
            <p>
              {t("theirs", {
                name: newer.savedBy ?? t("somebody"),
                count: merging.changes.theirs,
                own: merging.changes.mine,
              })}
            </p>
          )}
          {!merging.hasBase && <p>{t("noBase")}</p>}
          {merging.hasBase && merging.conflicts.length === 0 && <p>{t("clean")}</p>}
          {merging.hasBase && merging.conflicts.length > 0 && (
            <p>{t("clashes", { count: merging.conflicts.length })}</p>
          )}
          <ul className={styles.conflicts}>
            {merging.conflicts.map((conflict) => (
              <ConflictRow
                key={conflict.key}
                conflict={conflict}
                theirs={newer.graph}
                chosen={merging.chosen.get(conflict.key)}
                onChoose={(side) => merging.choose(conflict.key, side)}
              />
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}
