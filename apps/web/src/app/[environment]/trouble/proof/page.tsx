import { ProofScreen } from "../../../../features/proof/proof-screen.tsx";
import { ProofState } from "../../../../features/proof/proof-state.ts";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

type Props = EnvironmentProps & { readonly searchParams: Promise<Record<string, string | string[]>> };

export const generateMetadata = pageTitle("trouble.proof.title");

export default async function ProofPage({ params, searchParams }: Props) {
  const environment = await pageEnvironment({ params }, "proof.read");
  const { over } = ProofState.parse(await searchParams);
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.proof.read.queryOptions({ includeOver: over }))]}
    >
      <ProofScreen />
    </Prefetch>
  );
}
