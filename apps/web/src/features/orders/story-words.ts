import type { Language } from "@orderloom/schema/language";
import { changeSentence } from "@orderloom/schema/messages/changes";
import { describePatch } from "@orderloom/schema/messages/describe-patch";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { renderValue } from "@orderloom/schema/messages/render";
import type { StoryLine } from "./order-row.ts";

/** What a line of the history says, without why. `changed` are the facts below its sentence. */
export type StoryWords = {
  readonly sentence: string;
  readonly failure: string | null;
  readonly changed: readonly { readonly path: string; readonly label: string; readonly value: string | null }[];
};

type Reader = { readonly language: Language; readonly currency: string };
type Told = Pick<StoryLine, "code" | "params" | "node" | "failure" | "patch">;

/** What stands below the sentence, each with its link, is not said in it. */
const SAID_BELOW = { pieces: null } as const;

/** A line of the history in the reader's words. `currency` is the order's. */
export function storyWords({ code, params, node, failure, patch }: Told, reader: Reader): StoryWords {
  const { language, currency } = reader;
  const filled = { ...params, ...SAID_BELOW, ...(node && { node: { text: node } }) };
  return {
    sentence: changeSentence(code, filled, language),
    failure: failure && errorSentence(failure.code, failure.params, language),
    changed: (patch ? describePatch(patch, currency) : []).map(({ path, label, value }) => ({
      path,
      label: label[language],
      value: value === null ? null : renderValue(value, language),
    })),
  };
}
