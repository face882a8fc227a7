const KEY = "orderloom.window";

/** Names this window of the browser: the same after a reload or a crash, another one in another tab. */
export function windowId(): string {
  const known = sessionStorage.getItem(KEY);
  if (known !== null) return known;
  const made = crypto.randomUUID();
  sessionStorage.setItem(KEY, made);
  return made;
}
