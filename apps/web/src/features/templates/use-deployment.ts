"use client";

import { JsonObject } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { Template } from "@orderloom/templates/frame/template";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { z } from "zod";
import { useKeptForm } from "../../lib/use-kept-form.ts";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { freeName } from "./free-name.ts";
import type { Findings } from "./use-option-errors.ts";

const Filled = z.object({ name: z.string(), options: JsonObject });

/** The form of a template as it stands, kept through a reload, and what can be done with it. */
export function useDeployment(template: Template, onDeployed: (flowId: string) => void) {
  const { environment, personId } = useReader();
  const router = useRouter();
  const initial = useMemo(() => ({ name: "", options: template.initial }), [template]);
  const key = `orderloom.template.${environment}.${personId}.${template.id}`;
  const [filled, setFilled, forget] = useKeptForm(key, { shape: Filled, initial });
  const [found, setFound] = useState<Findings | null>(null);
  const suggestedName = useSuggestedName(template);
  const { send, busy } = useSend(template);
  const { options } = filled;
  const name = filled.name.trim() || suggestedName;
  const deploy = async (publish: boolean, then: (flowId: string) => void) => {
    const answer = await send({ name, options, publish });
    if (answer && !answer.ok) setFound({ options, problems: answer.problems });
    if (!answer?.ok) return;
    forget();
    then(answer.flowId);
  };
  return {
    ...filled,
    suggestedName,
    found,
    busy,
    setName: (next: string) => setFilled({ ...filled, name: next }),
    setOptions: (next: JsonObject) => setFilled({ ...filled, options: next }),
    publish: () => void deploy(true, onDeployed),
    draw: () => void deploy(false, (flowId) => router.push(`/${environment}/flows/${flowId}`)),
  };
}

function useSend(template: Template) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const deploy = useMutation(trpc.templates.deploy.mutationOptions({ onError: useSayFailure() }));
  const send = async (wish: { name: string; options: JsonObject; publish: boolean }) => {
    const answer = await deploy.mutateAsync({ templateId: template.id, ...wish }).catch(() => null);
    await queryClient.invalidateQueries(trpc.flows.pathFilter());
    return answer;
  };
  return { send, busy: deploy.isPending };
}

/** The template's name, or the next one that no flow has: a second deployment is a second flow. */
function useSuggestedName(template: Template): string {
  const trpc = useTRPC();
  const { language } = useReader();
  const name = template.name[language];
  const { data } = useQuery(trpc.flows.list.queryOptions({ search: name }));
  return freeName(
    name,
    (data?.items ?? []).map((flow) => flow.name),
  ).slice(0, LIMITS.nameChars);
}
