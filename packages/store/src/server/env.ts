/**
 * The environment Postgres' own programs run with: ours, without the PG* variables that would change
 * where they look, and with messages in English so that their log can be read by code.
 */
export function binaryEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  for (const name of Object.keys(environment)) {
    if (name.startsWith("PG") || name.startsWith("LC_")) delete environment[name];
  }
  return { ...environment, LC_ALL: "C", LANG: "C", TZ: "UTC" };
}
