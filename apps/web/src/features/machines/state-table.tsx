"use client";

import { isTerminal, ORDER_STATE_FACTS, ORDER_STATES, type OrderState } from "@orderloom/schema/order/order-state";
import { type MachineState, SIDE_STATES, type StateMachine } from "@orderloom/schema/order/state-machine";
import { ROLE_LABELS, ROLES } from "@orderloom/schema/role";
import { Checkbox, InputNumber, Select, Table, type TableColumnType } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import styles from "./machines.module.css";

type Props = { readonly machine: StateMachine; readonly onChange: (machine: StateMachine) => void };
type Row = { readonly state: OrderState; readonly used: MachineState | null };

/** Every state a row: whether orders of the type use it, who acts next, within what time, and where it leads. */
export function StateTable({ machine, onChange }: Props) {
  const used = new Map(machine.states.map((one) => [one.state, one]));
  const rows: Row[] = ORDER_STATES.map((state) => ({ state, used: used.get(state) ?? null }));
  const write = (states: readonly MachineState[]) => onChange({ states: [...states] });
  const change = (state: OrderState, part: Partial<MachineState>) =>
    write(machine.states.map((one) => (one.state === state ? { ...one, ...part } : one)));
  const toggle = (state: OrderState) => {
    if (used.has(state)) write(machine.states.filter((one) => one.state !== state));
    else write([...machine.states, { state, owner: ORDER_STATE_FACTS[state].owner, limitMinutes: null, next: [] }]);
  };
  return (
    <Table<Row>
      size="small"
      pagination={false}
      columns={[...useColumns({ machine, change, toggle })]}
      dataSource={rows}
      rowKey="state"
      rowClassName={({ used: isUsed }) => (isUsed ? "" : (styles.unused ?? ""))}
      scroll={{ x: "max-content" }}
    />
  );
}

type Edits = {
  readonly machine: StateMachine;
  readonly change: (state: OrderState, part: Partial<MachineState>) => void;
  readonly toggle: (state: OrderState) => void;
};

function useColumns({ machine, change, toggle }: Edits): readonly TableColumnType<Row>[] {
  const t = useTranslations("machines");
  const { language } = useReader();
  const label = (state: OrderState) => ORDER_STATE_FACTS[state].label[language];
  const targets = ORDER_STATES.filter(
    (state) => machine.states.some((one) => one.state === state) || SIDE_STATES.some((side) => side === state),
  );
  return [
    {
      key: "state",
      title: t("state"),
      render: (_, { state, used }) => (
        <Checkbox checked={used !== null} onChange={() => toggle(state)}>
          {label(state)}
        </Checkbox>
      ),
    },
    {
      key: "owner",
      title: t("owner"),
      render: (_, { state, used }) =>
        used && (
          <Select
            size="small"
            className={styles.owner ?? ""}
            aria-label={`${t("owner")} ${label(state)}`}
            allowClear
            placeholder={t("system")}
            value={used.owner}
            onChange={(owner) => change(state, { owner: owner ?? null })}
            options={ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role][language] }))}
          />
        ),
    },
    {
      key: "limit",
      title: t("limit"),
      render: (_, { state, used }) =>
        used &&
        !isTerminal(state) && (
          <InputNumber
            size="small"
            className={styles.limit ?? ""}
            aria-label={`${t("limit")} ${label(state)}`}
            min={0.1}
            max={8_760}
            placeholder="–"
            value={used.limitMinutes === null ? null : used.limitMinutes / 60}
            onChange={(hours) => change(state, { limitMinutes: hours === null ? null : Math.round(hours * 60) })}
            addonAfter={t("hours")}
          />
        ),
    },
    {
      key: "next",
      title: t("next"),
      render: (_, { state, used }) =>
        used &&
        !isTerminal(state) && (
          <Select
            size="small"
            mode="multiple"
            className={styles.next ?? ""}
            aria-label={`${t("next")} ${label(state)}`}
            value={used.next.filter((to) => to !== "closed")}
            onChange={(next) => change(state, { next })}
            options={targets
              .filter((to) => to !== state && to !== "closed")
              .map((to) => ({ value: to, label: label(to) }))}
          />
        ),
    },
  ];
}
