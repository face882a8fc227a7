/**
 * The environment Postgres' own programs run with: ours, without the PG* variables that would change
 * where they look, and with messages in English so that their log can be read by code.
 */
export function binaryEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("PG") && !name.startsWith("LC_"));
  return { ...Object.fromEntries(kept), LC_ALL: "C", LANG: "C", TZ: "UTC" };
}
