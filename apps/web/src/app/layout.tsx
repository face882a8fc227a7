import { AntdRegistry } from "@ant-design/nextjs-registry";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SchemaScreen } from "../features/entry/schema-screen.tsx";
import { HTML_LANGUAGE } from "../i18n/html-language.ts";
import { SYSTEM_SCHEME_COOKIE, THEME_COOKIE } from "../preferences/cookies.ts";
import { readTheme } from "../preferences/theme-choice.ts";
import { ThemeProvider } from "../preferences/theme-provider.tsx";
import { schemaProblem } from "../server/schema-problem.ts";
import "../ui/tokens.css";
import "../ui/global.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: { default: t("product"), template: `%s · ${t("product")}` }, robots: { index: false } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [language, jar, problem] = await Promise.all([getLocale(), cookies(), schemaProblem().catch(() => null)]);
  const theme = readTheme(jar.get(THEME_COOKIE)?.value, jar.get(SYSTEM_SCHEME_COOKIE)?.value);
  return (
    <html lang={HTML_LANGUAGE[language]} data-scheme={theme.scheme} suppressHydrationWarning>
      <body>
        <AntdRegistry>
          <NextIntlClientProvider>
            <ThemeProvider initial={theme} language={language}>
              {problem ? <SchemaScreen problem={problem} /> : children}
            </ThemeProvider>
          </NextIntlClientProvider>
        </AntdRegistry>
      </body>
    </html>
  );
}
