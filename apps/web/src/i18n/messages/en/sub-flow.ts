import type { Words } from "../../words.ts";
import type { subFlow as zh } from "../zh/sub-flow.ts";

export const subFlow = {
  title: "Turn into a sub-flow",
  cannot: "These nodes cannot become a sub-flow",
  understood: "OK",
  inputs: "Handed in: {names}",
  results: "Handed back: {names}",
  quoted: "“{name}”",
  explain:
    "The selected nodes move into the draft of a new flow, and one “Sub-flow” node here calls it. It can be called once it is published.",
  tests: "This flow has tests. Trying it out does not go into sub-flows: tests that pass here stop at the call.",
  made: "The new flow “{name}” is a draft; publish it before it is called. Undo puts the canvas back and keeps the new flow.",
  open: "Open the new flow",
  changed:
    "The flow was changed meanwhile, so the canvas stays as it is. The new flow “{name}” is a draft; archive it if you do not need it.",
  inLine: {
    title: "Put the sub-flow in line",
    do: "Put in line",
    cancel: "Cancel",
    explain:
      "{count, plural, one {The node} other {The # nodes}} of “{name}” v{number} will stand in place of this call and do the same. Undo takes it back.",
    explainDraft:
      "“{name}” was never published: {count, plural, one {the node} other {the # nodes}} of its draft will stand in place of this call. Undo takes it back.",
    stays:
      "The sub-flow itself is neither changed nor removed. What was handed over from the order is read where it is used.",
  },
  kept: {
    not_called: "No sub-flow is chosen here, or it can no longer be called. Choose one in the settings first.",
    one_open_run:
      "This sub-flow lets only one run of an order work at a time, and in line nothing would see to that. Keep the call.",
    own_failure:
      "{nodes} handles failures, tries again or stops waiting for the whole of the sub-flow, and in line nothing could. Set that back to its default first.",
    not_reached: "No wire leads to {nodes}. Connect it first.",
    nothing_inside: "There are no nodes in this sub-flow to put in line.",
    values_made:
      "{nodes} reads a value that the call makes, more than one variable alone, and in line nothing would make it. Hand over a variable alone first.",
    several_results: "{nodes} reads a result that the sub-flow gives from several places, or sometimes not at all.",
    differs:
      "In line {nodes} would not do what it does in the sub-flow: parallel branches, loops, undoing, waiting for events, or ending half-way. Keep the call.",
  },
  refused: {
    incomplete: "{nodes}: settings are missing, so its ways out are not known. Complete them first.",
    begins: "{nodes}: a flow begins there, so it has to stay. Take it out of the selection.",
    gives_result:
      "{nodes}: gives the result of this flow to its caller, so it has to stay. Take it out of the selection.",
    undoes:
      "{nodes}: is undone when the run fails later, but a sub-flow has ended by then and would not be undone. Leave it outside.",
    waits_for_event:
      "{nodes}: waits for events since the run began; a sub-flow begins later and would miss the earlier ones. Leave it outside.",
    about_refund:
      "{nodes}: the flow starts with a refund, and nodes know the refund by that. A sub-flow is started by a call and would not know it, so none can be taken out of this flow.",
    reads_trigger:
      "{nodes}: reads what started the run (trigger), which a sub-flow does not know. Leave it outside, or read the output of an earlier node instead.",
    reads_anyhow: "{nodes}: reads earlier outputs in a way that cannot be followed. Write outputs.node.field instead.",
    entries: "A sub-flow has one way in; this selection has {count}. Select a part that is entered at one node.",
    loose: "{nodes}: the way in does not lead there. Take it out of the selection, or select what lies between.",
    exits:
      "A sub-flow leads to one place; this selection leads to {nodes}. Select what follows the fork too, or only what comes before it.",
    ends_inside:
      "{nodes}: has a way out without a wire, where the flow ends; as a sub-flow it would go on. Wire it, or take the node out of the selection.",
    branches:
      "{nodes}: parallel branches lie only partly in the selection. Select all from the split to the join, or none of it.",
    reads_round_before:
      "{nodes}: reads what was put out a round of the loop before, but a sub-flow begins anew each time. Change the selection.",
    read_elsewhere:
      "{nodes}: reads outputs of the selection before that has ended, or what failed, and would find something else. Select it too, or change it first.",
  },
} as const satisfies Words<typeof zh>;
