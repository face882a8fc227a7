import { SCHEMES, type Scheme } from "../ui/scheme.ts";

export const THEME_CHOICES = [...SCHEMES, "system"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** What the cookies say, for the server: the choice, and the scheme it means until the browser knows better. */
export type InitialTheme = { readonly choice: ThemeChoice; readonly scheme: Scheme };

/** Reads the theme cookies; anything else in them counts as "system" and light. */
export function readTheme(choiceCookie: string | undefined, systemCookie: string | undefined): InitialTheme {
  const choice = THEME_CHOICES.find((known) => known === choiceCookie) ?? "system";
  const system = SCHEMES.find((known) => known === systemCookie) ?? "light";
  return { choice, scheme: choice === "system" ? system : choice };
}
