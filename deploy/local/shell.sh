# Shared by deploy/up and deploy/token, which set $root: finds Java and speaks the language of the terminal.

case ${language:-${LC_ALL:-${LC_MESSAGES:-${LANG:-en}}}} in
    kk*) language=kk ;;
    ru*) language=ru ;;
    *) language=en ;;
esac

# say KK RU EN
say() {
    case $language in
        kk) printf '%s\n' "$1" ;;
        ru) printf '%s\n' "$2" ;;
        *) printf '%s\n' "$3" ;;
    esac
}

# fail KK RU EN: one sentence, and the end
fail() {
    say "$@" >&2
    exit 1
}

# Sets $java. JAVA_HOME comes before PATH.
find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java
    else
        java=$(command -v java || true)
    fi
    if [ -z "$java" ] || [ ! -x "$java" ]; then
        fail "JDK табылмады: JDK 17 немесе жаңасын орнатыңыз не JAVA_HOME айнымалысында көрсетіңіз." \
            "JDK не найден: установите JDK 17 или новее либо укажите его в JAVA_HOME." \
            "No JDK was found: install JDK 17 or newer, or name it in JAVA_HOME."
    fi
    java_version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
    if [ "${java_version:-0}" -lt 17 ]; then
        fail "$java тым ескі: JDK 17 немесе жаңасы керек." \
            "$java слишком стар: нужен JDK 17 или новее." \
            "$java is too old: JDK 17 or newer is needed."
    fi
}

launcher() {
    exec "$java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
        -Dregistry.project="$root" -Dregistry.data="$root/.local" -Dregistry.terminal="$terminal" \
        -cp "$root/deploy/local/target/local.jar:$root/deploy/local/target/lib/*" \
        "$@"
}
