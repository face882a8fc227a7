"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Form, Modal, Segmented, Select } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import type { PersonRow } from "./person-row.ts";

/** Narrows what somebody sees to some shops and warehouses; it counts from their next click on. */
export function ScopeDialog({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [shopIds, setShopIds] = useState<readonly string[] | null>(person.scope.shopIds);
  const [warehouseIds, setWarehouseIds] = useState<readonly string[] | null>(person.scope.warehouseIds);
  const choices = useQuery(trpc.people.scopeChoices.queryOptions());
  const onSuccess = () => {
    void queryClient.invalidateQueries(trpc.people.pathFilter());
    onClose();
  };
  const save = useMutation(trpc.people.setScope.mutationOptions({ onSuccess }));
  const shops = (choices.data ?? []).map(({ id, name, environment }) => ({
    value: id,
    label: `${name} · ${t(`shell.environment.${environment}`)}`,
  }));
  const copy = (list: readonly string[] | null) => list && [...list];
  return (
    <Modal
      open
      title={`${t("people.editScope")} · ${person.name}`}
      okText={t("common.save")}
      cancelText={t("common.cancel")}
      confirmLoading={save.isPending}
      onOk={() => save.mutate({ personId: person.id, shopIds: copy(shopIds), warehouseIds: copy(warehouseIds) })}
      onCancel={onClose}
    >
      <p>{t("people.scopeText")}</p>
      {save.error && <FailureNote error={save.error} />}
      <Form layout="vertical">
        <Narrowing
          label={t("people.shops")}
          all={t("people.allShops")}
          some={t("people.onlyShops")}
          hint={t("people.shopsHint")}
          value={shopIds}
          onChange={setShopIds}
          control={{ id: "scope-shops", mode: "multiple", options: shops, loading: choices.isLoading }}
        />
        <Narrowing
          label={t("people.warehouses")}
          all={t("people.allWarehouses")}
          some={t("people.onlyWarehouses")}
          hint={t("people.warehousesHint")}
          value={warehouseIds}
          onChange={setWarehouseIds}
          control={{ id: "scope-warehouses", mode: "tags", options: [], loading: false }}
        />
      </Form>
    </Modal>
  );
}

type NarrowingProps = {
  label: string;
  all: string;
  some: string;
  hint: string;
  value: readonly string[] | null;
  onChange: (value: readonly string[] | null) => void;
  control: { id: string; mode: "multiple" | "tags"; options: { value: string; label: string }[]; loading: boolean };
};

/** All of a kind, or only those named. */
function Narrowing({ label, all, some, hint, value, onChange, control }: NarrowingProps) {
  const t = useTranslations("people");
  return (
    <>
      <Form.Item label={label} style={{ marginBottom: value === null ? undefined : 8 }}>
        <Segmented
          aria-label={label}
          value={value === null ? "all" : "some"}
          options={[
            { value: "all", label: all },
            { value: "some", label: some },
          ]}
          onChange={(next) => onChange(next === "all" ? null : [])}
        />
      </Form.Item>
      {value !== null && (
        <Form.Item extra={hint}>
          <Select<string[]>
            {...control}
            aria-label={some}
            value={[...value]}
            onChange={(next) => onChange(next)}
            placeholder={t("chooseSome")}
            showSearch={{ optionFilterProp: "label" }}
            tokenSeparators={[",", "，", " "]}
          />
        </Form.Item>
      )}
    </>
  );
}
