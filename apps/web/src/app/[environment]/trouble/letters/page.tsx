import { LettersScreen } from "../../../../features/letters/letters-screen.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

export const generateMetadata = pageTitle("trouble.letters.title");

export default async function LettersPage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "run.read");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.letters.groups.queryOptions())]}
    >
      <LettersScreen />
    </Prefetch>
  );
}
