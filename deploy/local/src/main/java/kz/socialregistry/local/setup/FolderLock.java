package kz.socialregistry.local.setup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second launcher out of a data folder as long as this object is held. The system takes the lock back when the
 * launcher ends, in whatever way.
 */
public final class FolderLock {

    private final FileLock lock;

    private FolderLock(FileLock lock) {
        this.lock = lock;
    }

    /** @throws NotStartedException if another launcher holds it */
    public static FolderLock take(Folder folder) throws IOException {
        Path file = folder.lock();
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new NotStartedException(
                    "runs-already",
                    folder.path().toString(),
                    Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return new FolderLock(lock);
    }

    /** At the end, when nothing of this registry runs any more. */
    public void release() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            // the end of the process releases it anyway
        }
    }
}
