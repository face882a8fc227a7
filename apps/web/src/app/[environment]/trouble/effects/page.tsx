import { EffectsScreen } from "../../../../features/effects-report/effects-screen.tsx";
import { EffectsState, periodUpTo } from "../../../../features/effects-report/effects-state.ts";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

type Props = EnvironmentProps & { readonly searchParams: Promise<Record<string, string | string[]>> };

export const generateMetadata = pageTitle("trouble.effects.title");

export default async function EffectsPage({ params, searchParams }: Props) {
  const environment = await pageEnvironment({ params }, "call.read");
  const { days, by } = EffectsState.parse(await searchParams);
  const period = periodUpTo(new Date(), days);
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.reports.effects.queryOptions({ ...period, by }))]}
    >
      <EffectsScreen />
    </Prefetch>
  );
}
