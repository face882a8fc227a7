"use client";

import { useTranslations } from "next-intl";
import { SignInForm } from "../../auth/sign-in-form.tsx";
import styles from "./entry-frame.module.css";
import { EntryFrame } from "./entry-frame.tsx";

/** Signs in and goes where the person wanted to go. */
export function SignInScreen({ next }: { next: string }) {
  const t = useTranslations("entry.signIn");
  return (
    <EntryFrame title={t("title")}>
      {/* a whole new page, so that nothing rendered for nobody stays */}
      <SignInForm submitLabel={t("submit")} onSignedIn={() => window.location.assign(next)} />
      <p className={styles.note}>{t("forgot")}</p>
    </EntryFrame>
  );
}
