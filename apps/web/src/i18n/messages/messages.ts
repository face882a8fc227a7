import type { Language } from "@orderloom/schema/language";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** What next-intl is told of our sentences: it reads keys and placeholders off the types of the Chinese ones. */
export type Messages = typeof zh;

/**
 * The sentences of the screens by language. The cast says that English has the placeholders of Chinese, which types
 * cannot know and messages.test.ts proves.
 */
export const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en: en as unknown as Messages };
