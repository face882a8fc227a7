import { MergeScreen } from "../../../../features/orders/merge-screen.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

export const generateMetadata = pageTitle("orderActs.merge.page");

export default async function MergePage({ params }: EnvironmentProps) {
  await pageEnvironment({ params }, "order.regroup");
  return <MergeScreen />;
}
