"use client";

import { machineProblems } from "@orderloom/schema/order/machine-problems";
import { MACHINE_TEMPLATES } from "@orderloom/schema/order/machine-templates";
import type { StateMachine } from "@orderloom/schema/order/state-machine";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Select } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActsList } from "../../lib/acts-list.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Section } from "../../ui/page/section.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import type { MachineOf } from "./machine-of.ts";
import styles from "./machines.module.css";
import { ProblemList } from "./problem-list.tsx";
import { StateTable } from "./state-table.tsx";

type Props = {
  readonly orderType: MachineOf["orderType"];
  readonly basedOn: number;
  /** False where the type moves as every installation's orders do. */
  readonly isOwn: boolean;
  readonly known: StateMachine;
};

/** The states of a type as they are being changed. Nothing counts until it is saved. */
export function MachineEditor({ orderType, basedOn, isOwn, known }: Props) {
  const t = useTranslations("machines");
  const { language } = useReader();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [machine, setMachine] = useState(known);
  const [note, setNote] = useState("");
  const acts = useQuery(trpc.machines.acts.queryOptions({ orderType }));
  const save = useMutation(
    trpc.machines.save.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.machines.pathFilter());
        void message.success(t("saved"));
      },
    }),
  );
  const problems = machineProblems(machine);
  const send = (next: StateMachine | null) =>
    save.mutate({ orderType, machine: next, basedOn, note: note.trim() || null });
  return (
    <>
      <div className={styles.bar}>
        <Select
          className={styles.type ?? ""}
          aria-label={t("template")}
          placeholder={t("template")}
          value={null}
          onChange={(key: string) => setMachine(MACHINE_TEMPLATES.find((one) => one.key === key)?.machine ?? machine)}
          options={MACHINE_TEMPLATES.map(({ key, name }) => ({ value: key, label: name[language] }))}
        />
        <Input
          className={styles.note ?? ""}
          aria-label={t("note")}
          placeholder={t("note")}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {isOwn && (
          <Button disabled={save.isPending} onClick={() => send(null)}>
            {t("reset")}
          </Button>
        )}
        <Button
          type="primary"
          disabled={problems.length > 0 || machine === known}
          loading={save.isPending}
          onClick={() => send(machine)}
        >
          {t("save")}
        </Button>
      </div>
      {save.error && <FailureNote error={save.error} />}
      <ProblemList problems={problems} />
      <StateTable machine={machine} onChange={setMachine} />
      <Section title={t("history")}>{acts.data && <ActsList acts={acts.data} />}</Section>
    </>
  );
}
