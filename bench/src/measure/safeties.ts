/** A safety that can be measured by leaving it out of a copy of the runner's bundle, which nobody else ever runs. */
export type Safety = {
  readonly name: string;
  /** The way on which it is paid for: taking an order in, or a turn of the loop. */
  readonly ways: readonly ("order" | "run")[];
  /** What stands in the bundle, each exactly as often as `times`, and what stands there without the safety. */
  readonly without: readonly { readonly find: RegExp; readonly put: string; readonly times: number }[];
};

/** A function of the bundle that does nothing but `body`. */
const stub = (name: string, body: string) => ({
  find: new RegExp(`(?<head>\\nasync function|\\nfunction) ${name}\\((?<args>[^\\n]*)\\) \\{\\n`, "g"),
  put: `$<head> ${name}($<args>) {\n  ${body}\n`,
  times: 1,
});

/** Rows that are made and then not sent. */
const unsent = (insertion: string, times: number) => ({
  find: new RegExp(`sendRows\\(\\s*tx,\\s*${insertion},`, "g"),
  put: "void (",
  times,
});

export const SAFETIES: readonly Safety[] = [
  {
    name: "order_lock",
    ways: ["run"],
    without: [{ find: /\n {4}for update of o skip locked`/g, put: "`", times: 1 }],
  },
  {
    name: "event_keys",
    ways: ["order"],
    without: [
      {
        find: /insert into \$\{schema\}\.event_keys \([^)]*\)\s+\$\{rows\}\s+on conflict \(bucket, key_id\) do nothing\s+returning key_id/g,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is put into a template of the bundle
        put: "select key_id from (${rows}) unkept",
        times: 1,
      },
    ],
  },
  { name: "slot_row", ways: ["run"], without: [stub("writeSlot", "return;")] },
  {
    name: "sealing",
    ways: ["order"],
    // The same bytes, not enciphered: a nonce and a tag of zeros around them.
    without: [
      stub(
        "seal",
        "return Buffer.concat([Buffer.of(VERSION), Buffer.alloc(NONCE_BYTES), Buffer.from(plain), Buffer.alloc(TAG_BYTES)]);",
      ),
    ],
  },
  { name: "history", ways: ["order", "run"], without: [unsent("INSERT_CHANGES", 2)] },
  { name: "trace", ways: ["order", "run"], without: [stub("writeTurnRows", "return;")] },
  { name: "raw_bodies", ways: ["order"], without: [stub("writeBlobs", "return;")] },
];

/** The bundle without the safety. Throws when the bundle does not read as it is told here. */
export function leaveOut(bundle: string, { name, without }: Safety): string {
  return without.reduce((text, { find, put, times }) => {
    const found = text.match(find)?.length ?? 0;
    if (found !== times) throw new Error(`${name}: ${find} stands ${found} times in the runner's bundle, not ${times}`);
    return text.replace(find, put);
  }, bundle);
}
