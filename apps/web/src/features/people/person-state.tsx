import { useTranslations } from "next-intl";
import { StateTag } from "../../ui/status/state-tag.tsx";
import type { PersonRow } from "./person-row.ts";

/** Whether somebody can sign in, is still to join, or was shut out. */
export function PersonState({ person }: { person: Pick<PersonRow, "active" | "joined"> }) {
  const t = useTranslations("people.states");
  if (!person.active) return <StateTag tone="off" label={t("inactive")} />;
  return person.joined ? (
    <StateTag tone="good" label={t("active")} />
  ) : (
    <StateTag tone="waiting" label={t("invited")} />
  );
}
