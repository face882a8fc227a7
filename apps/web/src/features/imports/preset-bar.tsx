"use client";

import type { ImportMapping } from "@orderloom/schema/import/import-mapping";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Select, Space } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";

type Props = {
  readonly mapping: ImportMapping;
  readonly onChosen: (mapping: ImportMapping) => void;
  readonly onSaved: () => void;
};

/** Mappings that were kept under a name: take one, keep this one, remove one. */
export function PresetBar({ mapping, onChosen, onSaved }: Props) {
  const t = useTranslations("imports.presets");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const { data } = useQuery(trpc.imports.presets.queryOptions());
  const onSettled = () => queryClient.invalidateQueries(trpc.imports.presets.pathFilter());
  const save = useMutation(trpc.imports.savePreset.mutationOptions({ onError, onSettled, onSuccess: onSaved }));
  const remove = useMutation(trpc.imports.removePreset.mutationOptions({ onError, onSettled }));
  const presets = data?.items ?? [];
  return (
    <Space wrap>
      {presets.length > 0 && (
        <Select
          aria-label={t("choose")}
          placeholder={t("choose")}
          {...(chosen !== null && { value: chosen })}
          options={presets.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={(id) => {
            setChosen(id);
            const preset = presets.find((one) => one.id === id);
            if (preset) onChosen(preset.mapping);
          }}
          style={{ width: 180 }}
        />
      )}
      {chosen !== null && (
        <Button
          onClick={() => {
            remove.mutate({ presetId: chosen });
            setChosen(null);
          }}
        >
          {t("remove")}
        </Button>
      )}
      <Input
        aria-label={t("name")}
        placeholder={t("name")}
        value={name}
        onChange={(event) => setName(event.target.value)}
        style={{ width: 180 }}
      />
      <Button disabled={name.trim() === ""} loading={save.isPending} onClick={() => save.mutate({ name, mapping })}>
        {t("save")}
      </Button>
    </Space>
  );
}
