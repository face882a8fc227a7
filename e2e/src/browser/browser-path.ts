/** What a browser needs to run as root in a container, and to ask nobody outside for anything. */
export const BROWSER_ARGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The installed browser that the test command found; without it Playwright takes its own. */
export function browserPath(): { executablePath?: string } {
  const path = process.env.CHROME_PATH;
  return path ? { executablePath: path } : {};
}
