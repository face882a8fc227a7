"use client";

import type { LocalizedText } from "@orderloom/schema/language";
import type { WorkCalendar } from "@orderloom/schema/time/work-calendar";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import type { CalendarRow } from "./calendar-row.ts";

type Drawn = { readonly name: LocalizedText; readonly calendar: WorkCalendar };

/** Saves a calendar as a new one, or what one that is there says from now on. */
export function useSaveCalendar(known: CalendarRow | null, onDone: () => void) {
  const t = useTranslations("calendars");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const onSuccess = async () => {
    await queryClient.invalidateQueries(trpc.calendars.pathFilter());
    void message.success(t("saved"));
    onDone();
  };
  const create = useMutation(trpc.calendars.create.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.calendars.change.mutationOptions({ onSuccess }));
  const setArchived = useMutation(trpc.calendars.setArchived.mutationOptions({ onSuccess }));
  return {
    save: (drawn: Drawn) =>
      known ? change.mutate({ calendarId: known.id, number: known.number, ...drawn }) : create.mutate(drawn),
    archive: () => known && setArchived.mutate({ calendarId: known.id, archived: !known.archived }),
    error: create.error ?? change.error ?? setArchived.error,
    isSaving: create.isPending || change.isPending || setArchived.isPending,
  };
}
