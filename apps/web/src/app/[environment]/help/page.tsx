import { HelpScreen } from "../../../features/help/help-screen.tsx";
import type { EnvironmentProps } from "../environment-props.ts";
import { pageEnvironment } from "../page-access.ts";
import { pageTitle } from "../page-title.ts";

export const generateMetadata = pageTitle("help.title");

export default async function HelpPage({ params }: EnvironmentProps) {
  await pageEnvironment({ params }, "self.manage");
  return <HelpScreen />;
}
