package kz.socialregistry.centres.provider;

import java.util.stream.IntStream;

/** The business identification number: year and month of registration, type, attribute, serial number, check digit. */
final class Bin {

    private static final int LENGTH = 12;
    private static final int ATTRIBUTE = 5;

    private Bin() {}

    /** Whether this can be the number of an organisation: its month and type exist and its check digit is right. */
    static boolean isValid(String bin) {
        if (!bin.matches("[0-9]{2}(0[1-9]|1[0-2])[456][0-9]{7}")) {
            return false;
        }
        int check = weighted(bin, 1);
        if (check == 10) {
            check = weighted(bin, 3);
        }
        return check == digit(bin, LENGTH - 1);
    }

    /** Whether its attribute says that it is the number of a head organisation; {@code false} if it is none at all. */
    static boolean saysHead(String bin) {
        return isValid(bin) && digit(bin, ATTRIBUTE) == 0;
    }

    /** Whether its attribute says that it is the number of a branch. */
    static boolean saysBranch(String bin) {
        return isValid(bin) && digit(bin, ATTRIBUTE) == 1;
    }

    /** The sum of the first eleven digits with the weights 1 to 11, turned so that they begin with the given one. */
    private static int weighted(String bin, int firstWeight) {
        return IntStream.range(0, LENGTH - 1)
                        .map(i -> digit(bin, i) * ((i + firstWeight - 1) % (LENGTH - 1) + 1))
                        .sum()
                % (LENGTH - 1);
    }

    private static int digit(String bin, int index) {
        return bin.charAt(index) - '0';
    }
}
