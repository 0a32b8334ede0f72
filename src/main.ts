import { endWithFault, runBot } from './bot-application';

runBot().catch(endWithFault);
