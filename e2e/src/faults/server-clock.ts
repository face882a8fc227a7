import { access, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Where Debian and its children keep libraries, by machine (`x86_64-linux-gnu`). */
const INSTALLED = "/usr/lib";

/** A clock that a server asks in place of the machine's. */
export type ServerClock = {
  /** What the server's process must have in its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** So many seconds ahead of the machine's clock; behind it when negative. */
  readonly set: (aheadSeconds: number) => Promise<void>;
};

/** The installed libfaketime (Debian package `libfaketime`); null where there is none. */
export async function findClockLibrary(): Promise<string | null> {
  const machines = await readdir(INSTALLED).catch(() => []);
  for (const machine of machines) {
    const library = join(INSTALLED, machine, "faketime", "libfaketime.so.1");
    const isThere = await access(library).then(
      () => true,
      () => false,
    );
    if (isThere) return library;
  }
  return null;
}

/**
 * A clock kept in a file of `folder`, which every process of the server reads each time it asks (libfaketime 0.9.10,
 * README §4d and §4e). Wall-clock time alone jumps; monotonic time goes on, as it does when a real clock is set.
 */
export async function serverClock(library: string, folder: string): Promise<ServerClock> {
  const file = join(folder, "clock");
  const set = async (aheadSeconds: number): Promise<void> => {
    // Renamed, as a process that read a file half written would fall back to the machine's time.
    await writeFile(`${file}.next`, `${aheadSeconds < 0 ? "" : "+"}${aheadSeconds}\n`, { mode: 0o644 });
    await rename(`${file}.next`, file);
  };
  await set(0);
  const env = {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: "1",
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
    DONT_FAKE_MONOTONIC: "1",
    FAKETIME_DISABLE_SHM: "1",
  };
  return { env, set };
}
