import { type Logger, pino } from "pino";

export type Log = Logger;

/**
 * One JSON line a message on standard output. Values of these keys never appear, however deep a caller passes them:
 * a log has weaker guards than the store.
 */
export function createLog(level: string): Log {
  const secret = ["secret", "authorization", "cookie", "password", "private", "content", "rawBody"];
  return pino({
    level,
    base: { app: "runner", pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), remove: true },
  });
}
