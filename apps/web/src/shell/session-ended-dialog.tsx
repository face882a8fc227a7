"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Modal } from "antd";
import { useTranslations } from "next-intl";
import { SignInForm } from "../auth/sign-in-form.tsx";
import { useReader } from "./reader-provider.tsx";

type Props = { open: boolean; onSignedIn: () => void };

/** Over the page, not instead of it: who signs in again goes on where they were, with what they had typed. */
export function SessionEndedDialog({ open, onSignedIn }: Props) {
  const t = useTranslations("shell.sessionEnded");
  const { email, personId } = useReader();
  const queryClient = useQueryClient();
  const goOn = (signedInId: string) => {
    if (signedInId !== personId) {
      window.location.reload();
      return;
    }
    onSignedIn();
    void queryClient.invalidateQueries();
  };
  return (
    <Modal
      open={open}
      title={t("title")}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
    >
      <p>{t("text")}</p>
      <SignInForm email={email} submitLabel={t("submit")} onSignedIn={goOn} />
      <p>{t("otherPerson")}</p>
    </Modal>
  );
}
