export { Decidable, decisionStates, type DecisionState } from '../../platform/database/decidable.js';
