import { createHash } from "node:crypto";
import { access, chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SHARED_STATE_DIR } from "./binaries.ts";
import { mayEnter, serverIdentity } from "./server-identity.ts";

/**
 * Where the embedded server's data lies: in the product's own directory, or, when root's home is closed to the
 * server's user, under /var/lib/orderloom. The choice is kept in a file so that a moved project finds its data
 * again and a copied one does not share it.
 */
export async function chooseDataDir(stateDir: string): Promise<string> {
  const identity = serverIdentity();
  const local = join(stateDir, "postgres");
  await mkdir(stateDir, { recursive: true });
  if (!identity) return local;
  const kept = await keptPlace(stateDir); // asked first: a directory opened since does not bring the data back into it
  await chmod(stateDir, 0o755); // a strict umask closes even our own directory; those above stay as they are
  if (!kept && mayEnter(identity, stateDir)) return local;
  const home = kept ?? (await newPlace(stateDir));
  await chmod(SHARED_STATE_DIR, 0o755);
  await chmod(home, 0o755);
  await writeFile(join(home, "project"), stateDir);
  await writeFile(join(stateDir, "data-location"), home);
  return join(home, "postgres");
}

/** Never a place that holds something: whoever removed our directory, and the key in it, means to start afresh. */
async function newPlace(stateDir: string): Promise<string> {
  const hash = createHash("sha256").update(stateDir).digest("hex").slice(0, 16);
  await mkdir(SHARED_STATE_DIR, { recursive: true, mode: 0o755 });
  for (let number = 1; ; number++) {
    const home = join(SHARED_STATE_DIR, number === 1 ? hash : `${hash}-${number}`);
    const made = await mkdir(home, { mode: 0o755 }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === "EEXIST") return false;
        throw error;
      },
    );
    if (made) return home;
  }
}

/** The remembered place, unless the project that made it still stands elsewhere (then this is a copy of it). */
async function keptPlace(stateDir: string): Promise<string | null> {
  const home = await readFile(join(stateDir, "data-location"), "utf8").catch(() => null);
  if (home === null) return null;
  const owner = await readFile(join(home, "project"), "utf8").catch(() => stateDir);
  if (owner === stateDir) return home;
  const stillThere = await access(owner).then(
    () => true,
    () => false,
  );
  return stillThere ? null : home;
}
