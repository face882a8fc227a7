/** Runs once when the server process starts, before it answers. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: set by Next itself, not a setting
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { prepareServer } = await import("./server/prepare-server.ts");
  await prepareServer();
}

type FailedRequest = { readonly path: string; readonly method: string };

/** A page that failed shows only a number; the log has the rest under it. Queries of addresses stay out of the log. */
export async function onRequestError(thrown: unknown, { path, method }: FailedRequest): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: set by Next itself, not a setting
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./server/log.ts");
  const incident = thrown instanceof Error && "digest" in thrown ? thrown.digest : null;
  log.error("page failed", { incident, method, path: path.split("?")[0], cause: thrown });
}
