"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import type { z } from "zod";

type Flat = Readonly<Record<string, string | number | boolean | null>>;

/**
 * State that lives in the address: it survives reload, the back button and being sent to a colleague. Each field of
 * the schema reads text and falls back (`.catch(…)`), so that no address can break a page. Null and "" take a field
 * out of the address.
 */
export function useUrlState<State extends Flat>(
  schema: z.ZodType<State>,
): readonly [State, (change: Partial<State>) => void] {
  const params = useSearchParams();
  const state = useMemo(() => schema.parse(Object.fromEntries(params)), [schema, params]);
  const change = useCallback((fields: Partial<State>) => {
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(fields)) {
      if (value === null || value === undefined || value === "" || value === false) next.delete(name);
      else next.set(name, String(value));
    }
    const query = next.toString();
    window.history.pushState(null, "", query === "" ? window.location.pathname : `?${query}`);
  }, []);
  return [state, change];
}
