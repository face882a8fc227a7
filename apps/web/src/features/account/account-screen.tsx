"use client";

import { useTranslations } from "next-intl";
import { Page } from "../../ui/page/page.tsx";
import { PasswordSection } from "./password-section.tsx";
import { PreferencesSection } from "./preferences-section.tsx";
import { ProfileSection } from "./profile-section.tsx";
import { SignInsSection } from "./sign-ins-section.tsx";

/** A person's own things. */
export function AccountScreen() {
  const t = useTranslations("account");
  return (
    <Page title={t("title")} narrow>
      <ProfileSection />
      <PreferencesSection />
      <PasswordSection />
      <SignInsSection />
    </Page>
  );
}
