const WINDOW_MS = 10 * 60_000;
const ATTEMPTS = 10;
const KEYS_KEPT = 10_000;

export type SignInLimiter = {
  /** Seconds until the account may be tried again, or null when it may be tried now; counts the try. */
  take(email: string, nowMs: number): number | null;
  /** Forgets the tries after one that was right. */
  clear(email: string): void;
};

/**
 * Slows guessing at one account, whatever address the guesses come from; the limit by address is better-auth's.
 * Kept in memory: a restart forgives, which is bearable with scrypt behind it.
 */
export function createSignInLimiter(): SignInLimiter {
  const tries = new Map<string, { count: number; since: number }>();
  return {
    take(email, nowMs) {
      const key = email.trim().toLowerCase();
      const known = tries.get(key);
      if (!known || nowMs - known.since >= WINDOW_MS) {
        forgetOldest(tries);
        tries.set(key, { count: 1, since: nowMs });
        return null;
      }
      known.count += 1;
      return known.count > ATTEMPTS ? Math.ceil((known.since + WINDOW_MS - nowMs) / 1000) : null;
    },
    clear: (email) => void tries.delete(email.trim().toLowerCase()),
  };
}

function forgetOldest(tries: Map<string, unknown>): void {
  if (tries.size < KEYS_KEPT) return;
  for (const key of [...tries.keys()].slice(0, KEYS_KEPT / 10)) tries.delete(key);
}

/** The limiter of this process, shared by everything that checks a password. */
export const signInLimiter = createSignInLimiter();
