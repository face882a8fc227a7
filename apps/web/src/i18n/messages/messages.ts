import type { Language } from "@orderloom/schema/language";
import type { Words } from "../words.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** The sentences of the screens by language. */
export const MESSAGES: Readonly<Record<Language, Words<typeof zh>>> = { zh, en };
