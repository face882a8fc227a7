import { Language } from "@orderloom/schema/language";
import { z } from "zod";
import { DeployWish, deployTemplate as deploy } from "../../templates/deploy-template.ts";
import { answer, defineRoute } from "../define-route.ts";
import { problemsAnswer } from "../problems-answer.ts";

const Params = z.object({ templateId: z.string() });
const Body = DeployWish.extend({
  /** In which language the nodes are named. */
  language: Language.default("zh"),
});

/** Makes a flow of a template; 422 with everything that is wrong with the options. */
export const deployTemplate = defineRoute({
  scope: "flows:write",
  summary: "Makes a flow of a template, filled with these options, and publishes it when asked.",
  answers: { 201: "The flow and the version.", 422: "The options have errors: all of them, nothing stored." },
  params: Params,
  body: Body,
  async handle({ params, body, cause, transaction }) {
    const wish = { ...params, ...body, cause };
    const done = await transaction((tx) => deploy(tx, wish));
    return done.ok ? answer({ flowId: done.flowId, version: done.version }, 201) : problemsAnswer(done.problems);
  },
});
