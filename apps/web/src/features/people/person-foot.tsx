"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { DeactivateDialog } from "./deactivate-dialog.tsx";
import type { Link } from "./link-dialog.tsx";
import styles from "./person-drawer.module.css";
import type { PersonRow } from "./person-row.ts";

/** The ways in and out: a link for who has yet to join or forgot their password, shutting out, letting in again. */
export function PersonFoot({ person, onLink }: { person: PersonRow; onLink: (link: Link) => void }) {
  const t = useTranslations("people");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const [leaving, setLeaving] = useState(false);
  const onSuccess = () => queryClient.invalidateQueries(trpc.people.pathFilter());
  const setActive = useMutation(trpc.people.setActive.mutationOptions({ onSuccess, onError }));
  const renew = useMutation(trpc.people.renewInvite.mutationOptions({ onSuccess: onLink, onError }));
  const passwordLink = useMutation(trpc.people.createPasswordLink.mutationOptions({ onSuccess: onLink, onError }));
  const { id: personId, joined, active } = person;
  if (!active) {
    return (
      <div className={styles.foot}>
        <Button loading={setActive.isPending} onClick={() => setActive.mutate({ personId, active: true })}>
          {t("reactivate")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.foot}>
      {joined ? (
        <Button loading={passwordLink.isPending} onClick={() => passwordLink.mutate({ personId })}>
          {t("passwordLink")}
        </Button>
      ) : (
        <Button loading={renew.isPending} onClick={() => renew.mutate({ personId })}>
          {t("newLink")}
        </Button>
      )}
      <Button danger onClick={() => setLeaving(true)}>
        {t("deactivate")}
      </Button>
      {leaving && <DeactivateDialog person={person} onClose={() => setLeaving(false)} />}
    </div>
  );
}
