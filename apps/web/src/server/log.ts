type Level = "info" | "warn" | "error";
type Facts = Readonly<Record<string, unknown>>;

const write = (level: Level, message: string, facts: Facts = {}) => {
  const told = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, value instanceof Error ? describeThrown(value) : value]),
  );
  const line = { time: new Date().toISOString(), level, app: "web", pid: process.pid, message, ...told };
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** One JSON line a message on standard output. */
export const log = {
  info: (message: string, facts?: Facts) => write("info", message, facts),
  warn: (message: string, facts?: Facts) => write("warn", message, facts),
  error: (message: string, facts?: Facts) => write("error", message, facts),
};

/**
 * An error with its causes, for the log. Database errors quote the values they choked on, which may be anybody's
 * address: of those only the class, the code and the frames are kept.
 */
export function describeThrown(thrown: Error, depth = 0): Facts {
  const fromDatabase = "severity" in thrown || "query" in thrown;
  const code = "code" in thrown ? { code: thrown.code } : {};
  const cause = thrown.cause instanceof Error && depth < 4 ? { cause: describeThrown(thrown.cause, depth + 1) } : {};
  return {
    name: thrown.name,
    ...code,
    ...(fromDatabase ? {} : { message: thrown.message }),
    frames: (thrown.stack ?? "")
      .split("\n")
      .filter((line) => line.startsWith("    at "))
      .slice(0, 12),
    ...cause,
  };
}
