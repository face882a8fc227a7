"use client";

import type { Language } from "@orderloom/schema/language";
import { App, ConfigProvider } from "antd";
import enUs from "antd/locale/en_US";
import zhCn from "antd/locale/zh_CN";
import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Scheme } from "../ui/scheme.ts";
import { antdTheme } from "../ui/theme.ts";
import { rememberPreference, SYSTEM_SCHEME_COOKIE, THEME_COOKIE } from "./cookies.ts";
import type { InitialTheme, ThemeChoice } from "./theme-choice.ts";

type ThemeControl = {
  readonly choice: ThemeChoice;
  readonly scheme: Scheme;
  readonly choose: (choice: ThemeChoice) => void;
};

const ThemeContext = createContext<ThemeControl | null>(null);

/** The kit's locale pack of a language. */
const PACKS = { zh: zhCn, en: enUs } as const;

/** Dresses the page: the kit's theme and words, and the scheme on the root element for our own styles. */
export function ThemeProvider(props: { initial: InitialTheme; language: Language; children: ReactNode }) {
  const { initial, language, children } = props;
  const [choice, setChoice] = useState(initial.choice);
  const system = useSyncExternalStore(watchSystem, readSystem, () => initial.scheme);
  const scheme = choice === "system" ? system : choice;

  useEffect(() => {
    document.documentElement.dataset.scheme = scheme;
    rememberPreference(SYSTEM_SCHEME_COOKIE, readSystem());
  }, [scheme]);

  const control = useMemo<ThemeControl>(() => {
    const choose = (next: ThemeChoice) => {
      rememberPreference(THEME_COOKIE, next);
      setChoice(next);
    };
    return { choice, scheme, choose };
  }, [choice, scheme]);

  const kitTheme = useMemo(() => antdTheme(scheme), [scheme]);
  return (
    <ThemeContext value={control}>
      <ConfigProvider theme={kitTheme} locale={PACKS[language]} button={{ autoInsertSpace: false }}>
        <App className="ol-app">{children}</App>
      </ConfigProvider>
    </ThemeContext>
  );
}

/** The theme as chosen and as shown. */
export function useTheme(): ThemeControl {
  const control = use(ThemeContext);
  if (!control) throw new Error("useTheme outside of ThemeProvider");
  return control;
}

const DARK_QUERY = "(prefers-color-scheme: dark)";

function readSystem(): Scheme {
  return window.matchMedia(DARK_QUERY).matches ? "dark" : "light";
}

function watchSystem(notify: () => void): () => void {
  const query = window.matchMedia(DARK_QUERY);
  query.addEventListener("change", notify);
  return () => query.removeEventListener("change", notify);
}
