"use client";

import { Button, Modal } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import { SecretOnce } from "../../ui/secret-once.tsx";

/** A one-time link, as the server hands it over. */
export type Link = { readonly url: string; readonly expiresAt: string; readonly mailedTo: string | null };

/** Shows a one-time link, this once. */
export function LinkDialog({ link, onClose }: { link: Link; onClose: () => void }) {
  const t = useTranslations();
  const format = useFormatter();
  const time = format.dateTime(new Date(link.expiresAt), { dateStyle: "medium", timeStyle: "short" });
  return (
    <Modal
      open
      title={t("people.linkReady")}
      footer={<Button onClick={onClose}>{t("common.close")}</Button>}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {link.mailedTo && <p>{t("people.mailedTo", { email: link.mailedTo })}</p>}
      <SecretOnce note={t("people.linkNote", { time })} secret={link.url} what={t("people.linkReady")} />
    </Modal>
  );
}
