/** Cookies of taste, not of identity: readable by scripts, kept a year, they survive signing out. */
export const LANGUAGE_COOKIE = "orderloom_language";
export const THEME_COOKIE = "orderloom_theme";
/** What the system's colour scheme was last time, so that the server paints the right one at once. */
export const SYSTEM_SCHEME_COOKIE = "orderloom_system_scheme";
export const RAIL_COOKIE = "orderloom_rail";

const YEAR_S = 365 * 24 * 60 * 60;

/** Remembers a preference in this browser. The value is a word of ours, never text that somebody typed. */
export function rememberPreference(name: string, value: string): void {
  const secure = location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is missing in Firefox and on plain http
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_S}; samesite=lax${secure}`;
}
