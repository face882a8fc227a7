import type { DataDirRequest } from "./init-data-dir.ts";
import { livePostmaster } from "./postmaster-file.ts";
import { runBinary } from "./run-binary.ts";
import { StartError } from "./start-error.ts";

/**
 * Sets the superuser's password in single-user mode, for a data directory that came without its state file
 * (restored from a backup of the directory alone). No server may run on it meanwhile.
 */
export async function resetSuperuserPassword(request: DataDirRequest): Promise<void> {
  const { dataDir, binaries, identity, state } = request;
  const running = await livePostmaster(dataDir);
  if (running) throw new StartError("server_stuck", { params: { pid: running.pid, path: dataDir } });
  const { code, output } = await runBinary({
    program: binaries.postgres,
    args: ["--single", "-D", dataDir, "postgres"],
    identity,
    cwd: dataDir,
    input: `alter role postgres password '${state.superuserPassword}'\n`,
  });
  if (code !== 0 || /FATAL|ERROR/.test(output)) {
    const reason = /(?:FATAL|ERROR): +(.*)/.exec(output)?.[1] ?? `postgres --single ${code}`;
    throw new StartError("server_failed", { params: { reason, path: dataDir }, cause: new Error(output) });
  }
}
