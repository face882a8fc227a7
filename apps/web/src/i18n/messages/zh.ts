import { common } from "./zh/common.ts";
import { entry } from "./zh/entry.ts";
import { paramsForm } from "./zh/params-form.ts";
import { shell } from "./zh/shell.ts";

/** Every sentence of the screens in Chinese, one area a file. A new area is one line here and one in en.ts. */
export const zh = { common, entry, paramsForm, shell } as const;
