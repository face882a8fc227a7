"use client";

import type { JsonObject } from "@orderloom/schema/json";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { z } from "zod";
import { checkParams, type IssueKind } from "./check-params.ts";

/** What is wrong with a value, as sentences by path, for {@link ParamsForm}'s `errors`. */
export function useParamErrors(schema: z.ZodType, value: JsonObject): Readonly<Record<string, string>> {
  const t = useTranslations("paramsForm.issues");
  return useMemo(() => {
    const say = (kind: IssueKind) => ("limit" in kind ? t(kind.type, { limit: String(kind.limit) }) : t(kind.type));
    const issues = checkParams(schema, value);
    return Object.fromEntries(Object.entries(issues).map(([path, kind]) => [path, say(kind)]));
  }, [schema, value, t]);
}
