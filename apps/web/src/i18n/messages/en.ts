import type { Words } from "../words.ts";
import { common } from "./en/common.ts";
import { entry } from "./en/entry.ts";
import { paramsForm } from "./en/params-form.ts";
import { shell } from "./en/shell.ts";
import type { zh } from "./zh.ts";

/** Every sentence of the screens in English. */
export const en = { common, entry, paramsForm, shell } as const satisfies Words<typeof zh>;
