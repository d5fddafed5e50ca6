/** The package's worker; also to be started by those who write to it themselves. */
import '../../www/worker.js';
